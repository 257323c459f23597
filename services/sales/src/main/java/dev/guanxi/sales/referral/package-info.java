/** Who introduced whom, how they were thanked and rewarded, and what came of it down the whole chain. */
@NullMarked
package dev.guanxi.sales.referral;

import org.jspecify.annotations.NullMarked;
