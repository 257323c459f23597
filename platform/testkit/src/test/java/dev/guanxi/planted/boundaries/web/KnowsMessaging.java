package dev.guanxi.planted.boundaries.web;

import dev.guanxi.planted.boundaries.messaging.Fact;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("web_does_not_know_messaging")
record KnowsMessaging(Fact fact) {}
