package dev.guanxi.planted.doors.web;

import dev.guanxi.platform.testkit.rules.Breaks;
import org.hibernate.reactive.mutiny.Mutiny;

@Breaks("web_opens_no_transaction")
record SessionResource(Mutiny.Session session) {}
