// Choosing the dates of one place, where there are many. Without this script all of them stand there. What has passed stays hidden.
const choice = document.querySelector(".choose-place");
const [select, told] = [choice.querySelector("select"), choice.querySelector("output")];
const rows = [...document.querySelectorAll(".editions tr[data-places]")].filter((row) => !(Date.parse(row.dataset.ends) <= Date.now()));

function choose() {
  const shown = rows.filter((row) => !select.value || row.dataset.places.split("\t").includes(select.value));
  for (const row of rows) {
    row.hidden = !shown.includes(row);
    if (row.nextElementSibling?.matches(".more")) row.nextElementSibling.hidden = row.hidden;
  }
  for (const group of document.querySelectorAll(".editions tbody")) group.hidden = !group.querySelector("tr[data-places]:not([hidden])");
  told.value = choice.dataset.say.replace("{number}", shown.length).replace("{all}", rows.length);
}

choice.hidden = false;
select.onchange = choose;
choose();
