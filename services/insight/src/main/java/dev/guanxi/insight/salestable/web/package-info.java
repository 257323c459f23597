/** The customer table over HTTP. */
@NullMarked
package dev.guanxi.insight.salestable.web;

import org.jspecify.annotations.NullMarked;
