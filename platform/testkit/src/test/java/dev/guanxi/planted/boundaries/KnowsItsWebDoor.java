package dev.guanxi.planted.boundaries;

import dev.guanxi.planted.boundaries.web.View;
import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("doors_are_leaves")
record KnowsItsWebDoor(View view) {}
