/** The classification rule over HTTP. */
@NullMarked
package dev.guanxi.insight.classification.web;

import org.jspecify.annotations.NullMarked;
