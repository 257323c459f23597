/** What people live through across services: real log-ins, real events, through the front door. */
@NullMarked
package dev.guanxi.e2e;

import org.jspecify.annotations.NullMarked;
