/** Who introduced whom, through the API. */
@NullMarked
package dev.guanxi.sales.referral;

import org.jspecify.annotations.NullMarked;
