/** Campaigns over HTTP. */
@NullMarked
package dev.guanxi.marketing.campaign.web;

import org.jspecify.annotations.NullMarked;
