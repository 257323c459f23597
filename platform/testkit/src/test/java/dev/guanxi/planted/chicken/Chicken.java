package dev.guanxi.planted.chicken;

import dev.guanxi.planted.egg.Egg;
import dev.guanxi.platform.testkit.rules.Breaks;
import java.util.List;

/** Needs the other, which needs this one. */
@Breaks("features_form_no_cycle")
public record Chicken(List<Egg> before) {}
