package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("what_is_called_consumer_consumes_events")
class IdleConsumer {}
