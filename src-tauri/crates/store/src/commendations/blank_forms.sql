SELECT id, name, shift_right, shift_down, places
FROM blank_form
