/** Cases: what customers need help with, and the clock that runs until they have it. */
@NullMarked
package dev.guanxi.service.cases;

import org.jspecify.annotations.NullMarked;
