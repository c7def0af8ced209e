"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.register.views import editing, noting, who

urlpatterns: list[URLPattern] = [
    path("commitment/<uuid:commitment>/note/", noting.note, name="note"),
    path("note/<uuid:note>/remove/", noting.remove_note, name="note-remove"),
    path("commitment/<uuid:commitment>/comment/", noting.comment, name="comment"),
    path("register/<uuid:cooperation>/change/", editing.bulk, name="register-bulk"),
    path("register/<uuid:cooperation>/views/", editing.saved_views, name="saved-views"),
    path("register/<uuid:cooperation>/views/<uuid:view>/drop/", editing.forget_view, name="saved-view-drop"),
    path("commitment/<uuid:commitment>/who/", who.who, name="who"),
    path(
        "commitment/<uuid:commitment>/who/coordinator/<uuid:party>/",
        who.name_coordinator,
        name="name-coordinator",
    ),
    path(
        "commitment/<uuid:commitment>/who/government/<uuid:government>/",
        who.name_competent,
        name="name-competent",
    ),
    path("commitment/<uuid:commitment>/who/involved/", who.involve, name="involve"),
    path("people/handover/", who.handover, name="handover"),
]
