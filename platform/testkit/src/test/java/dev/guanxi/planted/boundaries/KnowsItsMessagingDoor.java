package dev.guanxi.planted.boundaries;

import dev.guanxi.planted.boundaries.messaging.Fact;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("doors_are_leaves")
record KnowsItsMessagingDoor(Fact fact) {}
