package dev.guanxi.planted.unmarked;

import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("packages_are_null_marked")
class Unmarked {}
