package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;

@Breaks("names_say_what_the_business_says")
class PriceUtil {}
