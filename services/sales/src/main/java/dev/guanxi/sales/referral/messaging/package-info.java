/** What referrals learn from other services. */
@NullMarked
package dev.guanxi.sales.referral.messaging;

import org.jspecify.annotations.NullMarked;
