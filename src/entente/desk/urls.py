"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.desk.views import commitment, exporting, first, home, register

urlpatterns: list[URLPattern] = [
    path("", home.home, name="home"),
    path("first/", first.whose_desk, name="whose-desk"),
    path("register/<uuid:cooperation>/", register.register, name="register"),
    path("register/<uuid:cooperation>/facets/", register.facets, name="register-facets"),
    path("register/<uuid:cooperation>/export.<str:kind>", exporting.export, name="register-export"),
    path("commitment/<uuid:commitment>/", commitment.commitment, name="commitment"),
]
