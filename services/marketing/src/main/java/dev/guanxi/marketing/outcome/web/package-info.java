/** Campaign figures over HTTP. */
@NullMarked
package dev.guanxi.marketing.outcome.web;

import org.jspecify.annotations.NullMarked;
