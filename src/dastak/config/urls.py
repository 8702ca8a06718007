"""Which entrance answers which address."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("dastak.web.verify.urls")),
    path("", include("dastak.web.pay.urls")),
]
