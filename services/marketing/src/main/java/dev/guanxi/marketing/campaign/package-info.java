/** Campaigns: planned, run and ended. */
@NullMarked
package dev.guanxi.marketing.campaign;

import org.jspecify.annotations.NullMarked;
