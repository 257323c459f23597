package dev.guanxi.planted.egg;

import dev.guanxi.planted.chicken.Chicken;
import dev.guanxi.platform.testkit.rules.Breaks;
import java.util.List;

/** Needs the other, which needs this one. */
@Breaks("features_form_no_cycle")
public record Egg(List<Chicken> before) {}
