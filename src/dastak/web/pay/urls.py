"""Addresses of paying."""

from django.urls import path

from dastak.web.pay import hook, views

app_name = "pay"
urlpatterns = [
    path("pay/return/<uuid:order>", views.returned, name="return"),
    path("hook/payments/<slug:gateway>", hook.receive, name="hook"),
]
