"""Addresses of the desk."""

from django.urls import path

from dastak.web.desk.views import (
    answering,
    case,
    conversations,
    deciding,
    downloads,
    language,
    next_case,
    papers,
    queue,
    search,
    sign_in,
    sign_out,
    talks,
    unclear,
)

app_name = "desk"
urlpatterns = [
    path("", queue.queue_page, name="queue"),
    path("rows", queue.rows, name="rows"),
    path("next", next_case.next_case, name="next"),
    path("case/<uuid:case_id>", case.case_page, name="case"),
    path("case/<uuid:case_id>/show", case.show, name="show"),
    path("case/<uuid:case_id>/receipt", downloads.receipt, name="receipt"),
    path("case/<uuid:case_id>/certificate", downloads.certificate, name="certificate"),
    path("search", search.search_page, name="search"),
    path("case/<uuid:case_id>/talk", talks.talk_of_case, name="case-talk"),
    path("case/<uuid:case_id>/approve", deciding.approve_case, name="approve"),
    path("case/<uuid:case_id>/reject", deciding.reject_case, name="reject"),
    path("case/<uuid:case_id>/clarify", deciding.clarify_case, name="ask_clarification"),
    path("case/<uuid:case_id>/review", deciding.review_case, name="start_review"),
    path("paper/<uuid:paper_id>/<int:page>", papers.page, name="paper"),
    path("conversations", conversations.waiting, name="conversations"),
    path("conversations/rows", conversations.rows, name="conversation-rows"),
    path("conversations/<int:conversation_id>", talks.talk_page, name="talk"),
    path("conversations/<int:conversation_id>/lines", talks.lines, name="talk-lines"),
    path("conversations/<int:conversation_id>/show", talks.show, name="talk-show"),
    path("conversations/<int:conversation_id>/take", answering.take_talk, name="take"),
    path("conversations/<int:conversation_id>/release", answering.release_talk, name="release"),
    path("conversations/<int:conversation_id>/reply", answering.send_reply, name="reply"),
    path("conversations/<int:conversation_id>/attend", answering.attended, name="attend"),
    path("unclear", unclear.unclear_page, name="unclear"),
    path("unclear/judge", unclear.judge_messages, name="unclear-judge"),
    path("unclear/examples.yaml", unclear.export, name="unclear-export"),
    path("file/<int:enclosure_id>/<int:page>", papers.enclosure, name="enclosure"),
    path("sign-in", sign_in.sign_in, name="sign-in"),
    path("sign-out", sign_out.sign_out, name="sign-out"),
    path("language", language.choose, name="language"),
]
