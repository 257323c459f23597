/** Leads: somebody might want to buy something. */
@NullMarked
package dev.guanxi.sales.lead;

import org.jspecify.annotations.NullMarked;
