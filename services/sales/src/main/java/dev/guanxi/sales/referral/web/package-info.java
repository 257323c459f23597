/** Referrals over HTTP. */
@NullMarked
package dev.guanxi.sales.referral.web;

import org.jspecify.annotations.NullMarked;
