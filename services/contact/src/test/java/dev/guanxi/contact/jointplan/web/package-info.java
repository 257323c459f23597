@NullMarked
package dev.guanxi.contact.jointplan.web;

import org.jspecify.annotations.NullMarked;
