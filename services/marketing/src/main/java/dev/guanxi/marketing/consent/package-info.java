/** Who consented to what, as contact tells it; whoever addresses people asks here, at the moment of addressing. */
@NullMarked
package dev.guanxi.marketing.consent;

import org.jspecify.annotations.NullMarked;
