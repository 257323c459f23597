package dev.guanxi.platform.testkit.rules;

/**
 * One place in the sources that refuses.
 *
 * @param code the refusal's code, or the expression found in its place
 * @param literal whether the code is written out there
 * @param arguments how many values the text may speak of
 * @param place file and line
 */
record Refusal(String code, boolean literal, int arguments, String place) {}
