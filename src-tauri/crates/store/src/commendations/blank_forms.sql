SELECT id, name, sheet_width, sheet_height, shift_right, shift_down, places
FROM blank_form
