package dev.guanxi.planted.code;

import dev.guanxi.platform.testkit.rules.Breaks;

class Nested {
    @Breaks("names_say_what_the_business_says")
    static final class LineDto {}
}
