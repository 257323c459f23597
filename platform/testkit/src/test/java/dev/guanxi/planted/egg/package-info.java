/** Half of a planted cycle; chicken is the other half. */
@NullMarked
package dev.guanxi.planted.egg;

import org.jspecify.annotations.NullMarked;
