@NullMarked
package dev.guanxi.contact.strength.web;

import org.jspecify.annotations.NullMarked;
