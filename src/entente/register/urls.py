"""The addresses of this room's pages."""

from django.urls import URLPattern, path

from entente.register.views import adding, comparing, editing, importing, noting, reviewing, who

urlpatterns: list[URLPattern] = [
    path("commitment/<uuid:commitment>/note/", noting.note, name="note"),
    path("note/<uuid:note>/remove/", noting.remove_note, name="note-remove"),
    path("commitment/<uuid:commitment>/comment/", noting.comment, name="comment"),
    path("register/<uuid:cooperation>/change/", editing.bulk, name="register-bulk"),
    path("register/<uuid:cooperation>/import/", importing.take, name="register-import"),
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
    path("statements/<uuid:cooperation>/", adding.statements, name="statements"),
    path("statements/<uuid:cooperation>/add/", adding.add, name="statement-add"),
    path("review/<uuid:text>/", reviewing.review, name="review"),
    path("review/<uuid:text>/clear/", reviewing.accept_clear, name="review-clear"),
    path("review/<uuid:text>/mark/", reviewing.mark, name="review-mark"),
    path("candidate/<uuid:candidate>/edit/", reviewing.edit, name="candidate-edit"),
    path("candidate/<uuid:candidate>/split/", reviewing.split, name="candidate-split"),
    path("candidate/<uuid:candidate>/<slug:verb>/", reviewing.decide, name="candidate-decide"),
    path("question/<uuid:question>/", reviewing.answer, name="question-answer"),
    path("compare/<uuid:older>/<uuid:newer>/", comparing.compare_statements, name="compare-statements"),
    path("compare/<uuid:older>/<uuid:newer>/link/", comparing.link, name="compare-link"),
]
