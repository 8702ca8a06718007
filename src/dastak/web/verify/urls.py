"""Addresses of the verify pages."""

from django.urls import path

from dastak.web.verify import views

app_name = "verify"
urlpatterns = [
    path("verify", views.check, name="check"),
    path("verify/<str:code>", views.by_code, name="code"),
    path(".well-known/dastak-keys.json", views.keys, name="keys"),
]
