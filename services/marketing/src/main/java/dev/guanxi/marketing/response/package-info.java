/** Responses: who answered to a campaign, and what became of it. */
@NullMarked
package dev.guanxi.marketing.response;

import org.jspecify.annotations.NullMarked;
