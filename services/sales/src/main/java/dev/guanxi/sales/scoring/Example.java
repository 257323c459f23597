package dev.guanxi.sales.scoring;

import java.util.Map;

/**
 * A lead that ended.
 *
 * @param traits a level of each trait, such as {@code source}: {@code WEB_FORM}
 */
record Example(Map<String, String> traits, boolean converted) {}
