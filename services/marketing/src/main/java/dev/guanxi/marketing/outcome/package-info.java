/** What came of a campaign: leads, deals, revenue, and whether it was worth its cost. */
@NullMarked
package dev.guanxi.marketing.outcome;

import org.jspecify.annotations.NullMarked;
