/** Deals that partners register, and who may work on which customer. */
@NullMarked
package dev.guanxi.partner.deal;

import org.jspecify.annotations.NullMarked;
