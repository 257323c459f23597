package dev.guanxi.planted.doors.messaging;

import dev.guanxi.platform.events.EventConsumer;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("consumers_live_in_messaging")
class Listener implements EventConsumer {}
