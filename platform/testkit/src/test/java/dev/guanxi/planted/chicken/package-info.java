/** Half of a planted cycle; egg is the other half. */
@NullMarked
package dev.guanxi.planted.chicken;

import org.jspecify.annotations.NullMarked;
