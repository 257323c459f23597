/** Territories: what falls into which by place, industry, size and name, and who looks after it. */
@NullMarked
package dev.guanxi.sales.territory;

import org.jspecify.annotations.NullMarked;
