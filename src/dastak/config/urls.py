"""Which entrance answers which address."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(url="/desk/")),
    path("desk/", include("dastak.web.desk.urls")),
    path("", include("dastak.web.pay.urls")),
    path("", include("dastak.web.verify.urls")),
]
