/** Commissions, as people reckon them. */
@NullMarked
package dev.guanxi.sales.commission;

import org.jspecify.annotations.NullMarked;
