/** The rule that sorts customers into classes. */
@NullMarked
package dev.guanxi.insight.classification;

import org.jspecify.annotations.NullMarked;
