/** What the people of deals learn from other services. */
@NullMarked
package dev.guanxi.sales.stakeholder.messaging;

import org.jspecify.annotations.NullMarked;
