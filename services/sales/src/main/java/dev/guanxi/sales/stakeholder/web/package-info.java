/** The people of deals over HTTP. */
@NullMarked
package dev.guanxi.sales.stakeholder.web;

import org.jspecify.annotations.NullMarked;
