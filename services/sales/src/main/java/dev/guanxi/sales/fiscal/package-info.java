/** When fiscal years begin, and how they are divided. */
@NullMarked
package dev.guanxi.sales.fiscal;

import org.jspecify.annotations.NullMarked;
