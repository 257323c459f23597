package dev.guanxi.planted.doors.web;

import dev.guanxi.platform.testkit.rules.Breaks;
import jakarta.transaction.Transactional;

@Breaks("web_opens_no_transaction")
class AnnotatedResource {
    @Transactional
    void change() {}
}
