/** The people of deals, as the API shows them. */
@NullMarked
package dev.guanxi.sales.stakeholder;

import org.jspecify.annotations.NullMarked;
